package lockstep.registry.lists;

import java.util.List;
import lockstep.model.WrongUse;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;

/** The tables of our own that hold no handles: targets and relations. */
final class OwnTables {
    private OwnTables() {}

    static Attribution by(Sheet.Row row) {
        return new Attribution(row.get("source"), row.get("source_date"));
    }

    static Validity valid(Sheet.Row row) {
        return Validity.of(row.get("valid_from"), row.get("valid_to"));
    }

    /** What posts may name. */
    static final class Targets implements KnownList {
        @Override
        public String id() {
            return "targets";
        }

        @Override
        public String reads() {
            return "target,name,kind,place,rivals,aliases,valid_from,valid_to: what posts may name";
        }

        @Override
        public boolean general() {
            return false;
        }

        @Override
        public boolean recognises(Sheet sheet) {
            return sheet.columns().containsAll(List.of("target", "name", "kind"));
        }

        @Override
        public void read(Sheet sheet, Gathering into) {
            for (Sheet.Row row : sheet.rows()) {
                try {
                    into.target(new Target(
                            row.get("target"),
                            row.get("name"),
                            row.get("kind"),
                            row.get("place"),
                            row.get("rivals"),
                            FlatTable.aliases(row.get("aliases")),
                            valid(row)));
                } catch (WrongUse refused) {
                    into.note(
                            "target cannot be read and was passed over",
                            "targets cannot be read and were passed over",
                            "line " + row.line() + ": " + refused.getMessage());
                }
            }
        }
    }

    /** What is declared between actors or states. */
    static final class Relations implements KnownList {
        @Override
        public String id() {
            return "relations";
        }

        @Override
        public String reads() {
            return "from_actor,to_actor,relation,valid_from,valid_to,source,source_date,note: what is declared between two";
        }

        @Override
        public boolean general() {
            return false;
        }

        @Override
        public boolean recognises(Sheet sheet) {
            return sheet.columns().containsAll(List.of("from_actor", "to_actor", "relation"));
        }

        @Override
        public void read(Sheet sheet, Gathering into) {
            for (Sheet.Row row : sheet.rows()) {
                try {
                    into.relation(new Relation(
                            row.get("from_actor"),
                            row.get("to_actor"),
                            row.get("relation"),
                            valid(row),
                            by(row),
                            row.get("note")));
                } catch (WrongUse refused) {
                    into.note(
                            "relation cannot be read and was passed over",
                            "relations cannot be read and were passed over",
                            "line " + row.line() + ": " + refused.getMessage());
                }
            }
        }
    }
}
