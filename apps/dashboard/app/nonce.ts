import { createContext, useContext } from "react";

/** The content security policy's nonce; only the server knows it, so the browser renders an empty one. */
export const NonceContext = createContext("");

export const useNonce = () => useContext(NonceContext);
