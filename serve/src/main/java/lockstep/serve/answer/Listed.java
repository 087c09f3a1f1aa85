package lockstep.serve.answer;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on this page
 * @param total how many there are on all pages
 * @param page number of this page, from 1
 * @param size how many fit on a page
 */
public record Listed<T>(List<T> items, long total, long page, long size) {
    public Listed {
        items = List.copyOf(items);
    }
}
