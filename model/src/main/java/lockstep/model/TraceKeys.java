package lockstep.model;

/**
 * What the dense ids of a trace's actions stand for, both numbered in the order of their names.
 *
 * @param accounts the case's account key of each subject
 * @param objects the case's object key of each object
 * @param actions number of actions
 */
public record TraceKeys(int[] accounts, int[] objects, long actions) {}
