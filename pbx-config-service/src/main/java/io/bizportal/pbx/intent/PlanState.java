package io.bizportal.pbx.intent;

/** What has become of a plan. */
public enum PlanState {
  PLANNED,
  APPLIED,
  /** At its time the planner might no longer write, or the changes didn't fit. */
  REFUSED,
  CANCELLED
}
