package lockstep.report.compose;

/**
 * A place in a manuscript that the case fills: what stands between two pairs of braces.
 *
 * @param words what stands there, without the braces
 * @param line from 1
 * @param column from 1
 */
record Binding(String words, int line, int column) {}
