package lockstep.model;

/** A path or name as a shell takes it, so that a command that is shown can be run as it stands. */
public final class ShellWord {
    private ShellWord() {}

    /** Quoted where it holds a blank or a sign of the shell's. */
    public static String of(Object name) {
        String text = name.toString();
        return text.matches("[\\p{L}\\p{M}\\p{N}_./:@%+=,~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
