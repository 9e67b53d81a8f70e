/** The thresholds that a trust may change. They are printed in the rule beside every figure they decide. */
import { z } from "zod";
import { DEFAULT_TERM_CALENDAR } from "./dates/term-calendar.ts";

const day = z.iso.date();

/** From when what an edition of guidance asks for is partly met where it is missing, and from when it needs action. */
export const editionDatesSchema = z.object({ amberFrom: day, redFrom: day });

/** An edition that is announced and not yet on the product's list. */
export const comingEditionSchema = z.object({
  id: z.string().min(1).max(60),
  /** The month on its cover: "September 2027". */
  name: z.string().min(1).max(60),
  inForceFrom: day,
});

const monthAndDay = z.tuple([z.number().int().min(1).max(12), z.number().int().min(1).max(31)]);
const rangeOfDays = z.object({ first: monthAndDay, last: monthAndDay });

/** An academic year's days, as a trust gave them: `readSchoolYear` has looked at how they lie. */
export const schoolYearSchema = z.object({
  halfTerms: z.array(z.object({ first: day, last: day })).length(6),
  closed: z.array(day).max(40),
});

/** When terms and half-terms usually begin and end, and the years of which a trust knows better. */
export const termCalendarSchema = z.object({
  terms: z.object({ autumn: rangeOfDays, spring: rangeOfDays, summer: rangeOfDays }),
  halfTerms: z.tuple([
    rangeOfDays,
    rangeOfDays,
    rangeOfDays,
    rangeOfDays,
    rangeOfDays,
    rangeOfDays,
  ]),
  /** By the academic year's name: "2026/27". */
  years: z.record(z.string().max(7), schoolYearSchema).default({}),
});

export const complianceSettingsSchema = z.object({
  /** Days before a date falls due in which it counts as due soon. */
  dueSoonDays: z.number().int().min(0).max(366).default(60),
  /** Days for which a policy may still cite the edition that has just been replaced. A product default, not law. */
  guidanceGraceDays: z.number().int().min(0).max(366).default(92),
  /** Days before an appointment ends in which a successor should be found. */
  appointmentEndingDays: z.number().int().min(0).max(366).default(60),
  /** The most roles that one person is expected to carry. */
  mostRolesForOnePerson: z.number().int().min(1).max(20).default(3),
  /** Days before a review falls due on which somebody is reminded of it. */
  reminderDays: z.array(z.number().int().min(1).max(366)).max(10).default([90, 60, 30, 7]),
  /** Days from one reminder of an overdue review to the next. */
  overdueReminderDays: z.number().int().min(1).max(92).default(7),
  /** From how many per cent of those who should be in date a training requirement is met. */
  trainingMetPercent: z.number().int().min(1).max(100).default(95),
  /** And from how many it is partly met. */
  trainingPartlyPercent: z.number().int().min(0).max(100).default(85),
  /** How many days ahead training that expires is shown. */
  expiringDays: z.array(z.number().int().min(1).max(366)).min(1).max(5).default([30, 60, 90]),
  /** Months for which somebody who has left is kept by name; then they are a number. */
  leaverRetentionMonths: z.number().int().min(1).max(120).default(24),
  /**
   * The highest count that trustees, and whoever is outside the trust, do not see. Never below 4, which the database refuses
   * too; one that was raised can come down to it again, for numbers that were never hidden.
   */
  smallNumberLimit: z.number().int().min(4).max(20).default(4),
  /** Days after a month's end in which its incidents, or that there were none, should be reported. */
  returnDueDays: z.number().int().min(1).max(92).default(14),
  /** Months of the year, from 1, for which no return is expected. */
  monthsWithoutReturns: z.array(z.number().int().min(1).max(12)).max(11).default([8]),
  /** School days within which something is decided about a severe incident. */
  decisionSchoolDays: z.number().int().min(1).max(20).default(1),
  /** Days from agreeing a response plan to its first review, and from one review to the next, where nobody says otherwise. */
  planReviewDays: z.number().int().min(1).max(366).default(42),
  /** Days before a plan's review or an action falls due in which it counts as due soon. */
  followUpSoonDays: z.number().int().min(0).max(92).default(14),
  /** Months for which an incident is kept as a case; then it is a number. */
  incidentRetentionMonths: z.number().int().min(6).max(300).default(36),
  /** The same for incidents of high severity or more. */
  severeIncidentRetentionMonths: z.number().int().min(6).max(300).default(84),
  /** Other months for a category, by its code, whatever the severity. */
  incidentRetentionByCategory: z
    .record(z.string().max(60), z.number().int().min(6).max(300))
    .default({}),
  /** How often a measure counts among schools that are equally pressing, where it isn't once. */
  measureWeights: z.record(z.string().max(60), z.number().int().min(0).max(5)).default({}),
  /** When terms and half-terms begin and end. */
  termCalendar: termCalendarSchema.default(termCalendarSchema.parse(DEFAULT_TERM_CALENDAR)),
  /** By edition, where the trust has chosen other dates than those that follow from the days of grace. */
  guidanceGrace: z.record(z.string(), editionDatesSchema).default({}),
  /** Editions that the trust has entered ahead of their day, in the order of their first day. */
  comingEditions: z.array(comingEditionSchema).default([]),
});

export type ComplianceSettings = z.infer<typeof complianceSettingsSchema>;

export const DEFAULT_SETTINGS: ComplianceSettings = complianceSettingsSchema.parse({});
