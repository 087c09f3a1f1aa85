package lockstep.documents.page;

import java.util.List;

/** Which prejudices are on while a page is read. */
record Round(boolean stripUnlikely, boolean weighNames, boolean cleanBoxes) {
    /** First all, then one fewer each time. */
    static final List<Round> ALL = List.of(
            new Round(true, true, true),
            new Round(false, true, true),
            new Round(false, false, true),
            new Round(false, false, false));
}
