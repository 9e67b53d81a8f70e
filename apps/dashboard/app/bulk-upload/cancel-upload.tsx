import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";

/** Removes the list. What is stored is in no school's record yet, so it can be chosen again. */
export function CancelUpload({ bulkId }: { bulkId: string }) {
  return (
    <Form method="post" action={`/bulk-upload/${bulkId}`}>
      <input type="hidden" name="intent" value="cancel" />
      <Button kind="quiet">Cancel the upload and remove its files</Button>
    </Form>
  );
}
