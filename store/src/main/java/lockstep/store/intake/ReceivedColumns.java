package lockstep.store.intake;

import lockstep.model.intake.ReceivedRow;
import lockstep.store.intake.Column.Ints;
import lockstep.store.intake.Column.Longs;
import lockstep.store.intake.Column.Texts;

/** The columns of objects that were received. */
final class ReceivedColumns {
    private final Ints source;
    private final Longs place;
    private final Longs line;
    private final Texts form;
    private final Texts id;
    private final Texts type;
    private final Texts name;
    private final Texts modified;
    private final Texts relation;
    private final Texts from;
    private final Texts to;
    private final Longs content;
    private final Texts body;
    private final Texts faults;

    ReceivedColumns(int capacity) {
        source = new Ints("source", capacity);
        place = new Longs("place", capacity);
        line = new Longs("line", capacity);
        form = new Texts("form", capacity);
        id = new Texts("id", capacity);
        type = new Texts("type", capacity);
        name = new Texts("name", capacity);
        modified = new Texts("modified", capacity);
        relation = new Texts("relation", capacity);
        from = new Texts("from_id", capacity);
        to = new Texts("to_id", capacity);
        content = new Longs("content", capacity);
        body = new Texts("body", capacity);
        faults = new Texts("faults", capacity);
    }

    Column[] all() {
        return new Column[] {
            source, place, line, form, id, type, name, modified, relation, from, to, content, body, faults
        };
    }

    void add(int ofSource, ReceivedRow row) {
        source.add(ofSource);
        place.add(row.place);
        line.add(row.line);
        form.add(row.form);
        id.add(row.id);
        type.add(row.type);
        name.add(row.name);
        modified.add(row.modified);
        relation.add(row.relation);
        from.add(row.from);
        to.add(row.to);
        content.add(row.content);
        body.add(row.body);
        faults.add(row.faults);
    }
}
