package lockstep.bench;

import lockstep.analyses.coordination.BoundTable;
import lockstep.bench.OperationScore.Flagged;

/** One labelled table, to be looked at under several bounds. */
interface Tried {
    /** Of the table. */
    String name();

    /** Of whom the labels tell; tables of one operation are left out together. */
    String operation();

    int members();

    int others();

    /** Whom the analysis flags. */
    Flagged under(BoundTable bounds);
}
