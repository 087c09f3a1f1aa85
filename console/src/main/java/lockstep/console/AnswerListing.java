package lockstep.console;

import lockstep.casework.table.RunTable;
import lockstep.model.WrongUse;
import lockstep.model.answer.AnswerTable;
import lockstep.wire.AnswerWire;

/** The tables of an answer on a terminal, each by the columns that it declares. */
public final class AnswerListing {
    private AnswerListing() {}

    /** Prints one table of an answer, by its name, with the columns that people look at first. */
    public static void print(Terminal terminal, Record answer, String name) {
        AnswerTable table = AnswerWire.tables(answer).stream()
                .filter(t -> t.shape().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse("the answer has no table " + name));
        of(table, Listing.Form.TABLE).print(terminal, Listing.Form.TABLE);
    }

    /** A table in the asked form: people see the columns that they look at first, machines get all. */
    public static Listing of(AnswerTable table, Listing.Form form) {
        return new Listing(form == Listing.Form.TABLE ? RunTable.brief(table) : RunTable.whole(table));
    }
}
