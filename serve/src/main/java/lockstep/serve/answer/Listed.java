package lockstep.serve.answer;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list, with the way to the rest of it.
 *
 * @param items what is on this page
 * @param total how many there are on all pages
 * @param page number of this page, from 1
 * @param size how many fit on a page
 * @param next address of the page that follows; null on the last
 */
public record Listed<T>(List<T> items, long total, long page, long size, Optional<String> next) {
    public Listed {
        items = List.copyOf(items);
    }
}
