package lockstep.model.finding;

import java.time.Instant;
import java.util.List;

/** A picture of a finding, as data: the report, the pages and the exports draw it, each in its own way. */
public sealed interface Exhibit {
    String title();

    /**
     * Accounts and the ties between them.
     *
     * @param title what the picture shows
     * @param accounts keys of the accounts
     * @param ties which are joined, and how strongly
     */
    record Network(String title, List<Integer> accounts, List<Tie> ties) implements Exhibit {
        public Network {
            accounts = List.copyOf(accounts);
            ties = List.copyOf(ties);
        }
    }

    /**
     * @param a key of one account
     * @param b key of the other
     * @param weight strength, in what the title says
     */
    record Tie(int a, int b, double weight) {}

    /**
     * Counts over time.
     *
     * @param title what is counted
     * @param unit of the counts
     * @param start beginning of the first bucket
     * @param bucketSeconds length of a bucket
     * @param series one or more named series of equal length
     */
    record Timeline(String title, String unit, Instant start, long bucketSeconds, List<Series> series)
            implements Exhibit {
        public Timeline {
            series = List.copyOf(series);
        }
    }

    /**
     * @param name of the series
     * @param values one for each bucket
     */
    record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * Rows and columns of text and numbers.
     *
     * @param title what one row is
     * @param columns heads, with units
     * @param rows cells; an account stands as {@code @key} of the case, so that it can be pseudonymised
     */
    record Table(String title, List<String> columns, List<List<String>> rows) implements Exhibit {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Numbers in a grid, as from each state to each other.
     *
     * @param title what a cell is
     * @param rows heads of the rows
     * @param columns heads of the columns
     * @param cells row by row
     */
    record Matrix(String title, List<String> rows, List<String> columns, List<List<Double>> cells) implements Exhibit {
        public Matrix {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            cells = cells.stream().map(List::copyOf).toList();
        }
    }
}
