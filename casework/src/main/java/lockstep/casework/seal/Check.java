package lockstep.casework.seal;

/**
 * One thing that was looked at.
 *
 * @param what an entry, a file, a finding
 * @param holds whether it is as sealed
 * @param says how it holds or differs
 */
public record Check(String what, boolean holds, String says) {}
