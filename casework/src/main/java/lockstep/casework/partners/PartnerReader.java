package lockstep.casework.partners;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import lockstep.exchange.BundleReader;
import lockstep.exchange.Indicator;
import lockstep.exchange.MispFacts;
import lockstep.exchange.MispReader;
import lockstep.exchange.StixFacts;
import lockstep.exchange.TakedownList;
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
            case "misp" -> misp(in, out);
            case "takedown" -> takedown(file, in, out);
            default -> throw new CannotDo("no reader for " + format, "");
        }
    }

    private static void stix(Input in, Rows out) throws IOException {
        String envelope = BundleReader.read(in.stream(), new Taking(out));
        ReceivedRow row = row(out, "stix", 0, 0);
        row.type.set("bundle");
        row.body.set(envelope);
        out.addReceived();
    }

    private static void misp(Input in, Rows out) throws IOException {
        var place = new AtomicLong();
        MispReader.read(in.stream(), new MispReader.Taker() {
            @Override
            public void event(long line, String raw, MispFacts facts) {
                ReceivedRow row = row(out, "misp", place.incrementAndGet(), line);
                row.content = facts.content();
                String modified = facts.modified().isEmpty() ? facts.date() : facts.modified();
                new Facts(facts.uuid(), "event", facts.info(), modified, facts.date(), facts.by(), "").into(row);
                row.body.set(raw);
                Rows.set(row.faults, String.join("\n", facts.faults()));
                out.addReceived();
                for (MispFacts.Part part : facts.parts()) part(part, facts, line);
            }

            private void part(MispFacts.Part part, MispFacts facts, long line) {
                ReceivedRow row = row(out, "misp", place.incrementAndGet(), line);
                row.content = facts.content() + place.get();
                new Facts(
                                part.uuid(),
                                part.type(),
                                part.name(),
                                facts.date(),
                                part.comment(),
                                part.within(),
                                facts.uuid())
                        .into(row);
                row.body.set(part.raw());
                out.addReceived();
            }

            @Override
            public void broken(long line, String reason, String raw) {
                out.reject(line, 0, reason, raw);
            }
        });
    }

    /** The list's own head stands at place 0: its network, who says it and when. */
    private static void takedown(Opened file, Input in, Rows out) throws IOException {
        String name = file.member().isEmpty() ? String.valueOf(file.file().getFileName()) : file.member();
        String last = name.substring(name.lastIndexOf('/') + 1);
        var list = TakedownList.read(in.stream(), in.head().separator(), last);
        for (TakedownList.Row each : list.rows()) {
            ReceivedRow row = row(out, "list", each.place(), each.line());
            String kind = each.indicator().map(i -> i.kind().word()).orElse("statement");
            row.content = each.raw().hashCode() * 31L + each.place();
            new Facts(
                            list.network() + " #" + each.place(),
                            (each.owned() ? "" : "mentioned-") + kind,
                            each.indicator().map(Indicator::value).orElse(each.cell()),
                            each.firstDay(),
                            each.how(),
                            each.indicator().map(Indicator::platform).orElse(""),
                            each.note())
                    .into(row);
            row.body.set(each.raw());
            out.addReceived();
        }
        ReceivedRow head = row(out, "list", 0, 1);
        new Facts("", "takedown", list.network(), list.saidOn(), "", list.saidBy(), TakedownList.quarter(last))
                .into(head);
        head.body.set(list.header());
        out.addReceived();
    }

    private static ReceivedRow row(Rows out, String form, long place, long line) {
        ReceivedRow row = out.received();
        row.form.set(form);
        row.place = place;
        row.line = line;
        return row;
    }

    /** What a received object says of itself, in the columns that every form has; empty where it does not say. */
    private record Facts(
            String id, String type, String name, String modified, String relation, String from, String to) {
        void into(ReceivedRow row) {
            Rows.set(row.id, id);
            Rows.set(row.type, type);
            Rows.set(row.name, name);
            Rows.set(row.modified, modified);
            Rows.set(row.relation, relation);
            Rows.set(row.from, from);
            Rows.set(row.to, to);
        }
    }

    /** Hands objects over as rows. */
    private record Taking(Rows out) implements BundleReader.Taker {
        private static final String UNVERSIONED = "its spec_version is missing";
        private static final String OLDER =
                ": it is STIX 2.0 or older and this reads 2.1; it is kept to the letter, and what it observed is looked for";

        @Override
        public void object(long place, long line, byte[] bytes, int length, StixFacts facts) {
            ReceivedRow row = row(out, "stix", place, line);
            row.content = facts.content();
            new Facts(
                            facts.id(),
                            facts.type(),
                            facts.name(),
                            facts.modified(),
                            facts.relation(),
                            facts.from(),
                            facts.to())
                    .into(row);
            row.body.set(bytes, 0, length);
            if (!facts.faults().isEmpty())
                row.faults.set(String.join("\n", facts.faults()).replace(UNVERSIONED, UNVERSIONED + OLDER));
            out.addReceived();
        }

        @Override
        public void broken(long line, String reason, String raw) {
            out.reject(line, 0, reason, raw);
        }
    }
}
