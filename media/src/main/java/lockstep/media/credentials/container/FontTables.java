package lockstep.media.credentials.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tables of a font (TTF, OTF); a manifest store lies in the table {@code C2PA}. */
final class FontTables {
    private FontTables() {}

    static Contents of(FileBytes file) throws IOException {
        var draft = new ContentsDraft("font", file);
        int tables = file.u16(4);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            long entry = 12 + 16L * i;
            String tag = file.type(entry);
            var span = new Span(file.u32(entry + 8), file.u32(entry + 12));
            if (!file.holds(span.from(), span.length())) {
                throw new Damage("the table " + tag + " lies outside of the font");
            }
            parts.add(new Part(tag, span));
            if (tag.equals("C2PA") && !draft.hasStore() && span.length() >= 20) {
                long from = span.from() + file.u32(span.from() + 12);
                draft.store(span, new Span(from, file.u32(span.from() + 16)));
            }
        }
        parts.sort(Comparator.comparingLong(p -> p.span().from()));
        for (Part part : parts) {
            name(draft, part);
        }
        return draft.done();
    }

    /* The head holds a sum over the whole font, which changes when the store is put in: it is named in two, without the sum. */
    private static void name(ContentsDraft draft, Part part) throws IOException {
        Span span = part.span();
        if (part.name().equals("head") && span.length() > 12) {
            draft.part("hea0", new Span(span.from(), 8));
            draft.part("hea2", new Span(span.from() + 12, span.length() - 12));
        } else {
            draft.part(part.name(), span);
        }
    }
}
