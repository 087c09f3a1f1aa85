package lockstep.report.compose;

/**
 * What is wrong in a manuscript, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param rule as {@code unbound-number}
 * @param says what stands there and what to write instead
 */
public record Fault(int line, int column, String rule, String says) implements Comparable<Fault> {
    @Override
    public int compareTo(Fault other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** As a compiler says it. */
    public String at(String file) {
        return file + ":" + line + ":" + column + ": " + rule + ": " + says;
    }
}
