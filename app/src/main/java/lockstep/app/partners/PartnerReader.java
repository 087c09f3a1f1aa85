package lockstep.app.partners;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lockstep.exchange.BundleReader;
import lockstep.exchange.StixFacts;
import lockstep.ingest.Input;
import lockstep.ingest.Opened;
import lockstep.ingest.PartnerFiles;
import lockstep.ingest.Rows;
import lockstep.model.CannotDo;
import lockstep.model.intake.ReceivedRow;

/** Reads the files of partners into a case, each object to the letter. */
public final class PartnerReader implements PartnerFiles {
    @Override
    public void read(String format, Opened file, Input in, Rows out) throws IOException {
        switch (format) {
            case "stix" -> stix(in, out);
            default -> throw new CannotDo("no reader for " + format, "");
        }
    }

    private static void stix(Input in, Rows out) throws IOException {
        String envelope = BundleReader.read(in.stream(), new Taking(out));
        ReceivedRow row = out.received();
        row.form.set("stix");
        row.type.set("bundle");
        row.body.set(envelope);
        out.addReceived();
    }

    /** Hands objects over as rows. */
    private record Taking(Rows out) implements BundleReader.Taker {
        private static final byte[] STIX = "stix".getBytes(StandardCharsets.UTF_8);

        @Override
        public void object(long place, long line, byte[] bytes, int length, StixFacts facts) {
            ReceivedRow row = out.received();
            row.place = place;
            row.line = line;
            row.content = facts.content();
            row.form.set(STIX, 0, STIX.length);
            Rows.set(row.id, facts.id());
            Rows.set(row.type, facts.type());
            Rows.set(row.name, facts.name());
            Rows.set(row.modified, facts.modified());
            Rows.set(row.relation, facts.relation());
            Rows.set(row.from, facts.from());
            Rows.set(row.to, facts.to());
            row.body.set(bytes, 0, length);
            if (!facts.faults().isEmpty()) row.faults.set(String.join("\n", facts.faults()));
            out.addReceived();
        }

        @Override
        public void broken(long line, String reason, String raw) {
            out.reject(line, 0, reason, raw);
        }
    }
}
