package lockstep.ingest.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.ingest.Field;
import lockstep.ingest.Head;
import lockstep.ingest.Input;
import lockstep.ingest.Likeness;
import lockstep.ingest.Rows;
import lockstep.ingest.SourceFormat;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/**
 * Statuses of Mastodon from one server or several.
 *
 * <p>A status is known by its address everywhere, but a reply names the status that it answers by the number that the asked server
 * gave it. So replies wait until the file was read to its end; then the number is looked up among the statuses of that server.
 */
final class FediverseFormat implements SourceFormat {
    private static final String PLATFORM = "mastodon";
    private static final int MOST_WAITING = 500_000;

    @Override
    public String id() {
        return "mastodon";
    }

    @Override
    public String reads() {
        return "Mastodon statuses";
    }

    @Override
    public String about() {
        return "HTML is read as plain text. Accounts and statuses are known by their address, since numbers differ from server to "
                + "server; a reply's number is looked up among the statuses of its server in the file. Where the file does not hold "
                + "that status, it is known by the server and the number until another file of the case brings it, and that is told.";
    }

    @Override
    public Likeness sniff(Head head) {
        if (!head.isJson()) return Likeness.NO;
        Optional<JsonNode> first = JsonElements.first(head.text());
        return first.isPresent() && FediverseShapes.isStatus(first.get()) ? Likeness.SURE : Likeness.NO;
    }

    @Override
    public boolean takes(Field field) {
        return field == Field.ITEMS;
    }

    @Override
    public void read(Input in, Rows out) throws IOException {
        var statuses = new Statuses();
        var elements = new JsonElements(in, out, statuses::read);
        elements.read();
        for (Statuses.Waiting each : statuses.waiting())
            elements.take(each.status, each.line, each.status.toString(), (n, whole, rows) -> statuses.reply(n, rows));
        statuses.numbers(out);
    }

    /** The statuses of one file. */
    private static final class Statuses {
        private final Map<String, String> addresses = new HashMap<>();
        private final Set<String> servers = new HashSet<>();
        private final List<Waiting> waiting = new ArrayList<>();

        /** A reply that waits for what it answers. */
        record Waiting(JsonNode status, long line) {}

        List<Waiting> waiting() {
            return List.copyOf(waiting);
        }

        String read(JsonNode n, JsonNode whole, Rows out) {
            // the page of a search holds its statuses within the object
            if (!FediverseShapes.isStatus(n)) return "not-a-post: no status of Mastodon";
            know(n);
            if (n.path("reblog").isObject()) know(n.path("reblog"));
            if (Json.text(n, "in_reply_to_id").isEmpty() || waiting.size() >= MOST_WAITING) return reply(n, out);
            waiting.add(new Waiting(n, out.current().line));
            return "";
        }

        private void know(JsonNode n) {
            server(n).ifPresent(servers::add);
            addresses.put(server(n).orElse("") + " " + Json.text(n, "id"), Json.first(n, "uri", "url"));
        }

        /** Replies in other files name these statuses by what their server calls them. */
        void numbers(Rows out) {
            addresses.forEach((numbered, address) -> {
                int cut = numbered.indexOf(' ');
                String server = cut > 0 ? numbered.substring(0, cut) : servers.size() == 1 ? onlyServer() : "";
                if (!server.isEmpty() && !address.isEmpty())
                    out.alsoKnown(PLATFORM, address, server + "/" + numbered.substring(cut + 1));
            });
        }

        private String onlyServer() {
            return servers.iterator().next();
        }

        String reply(JsonNode n, Rows out) {
            PostRow post = out.current();
            JsonNode user = n.path("account");
            String server = asked(n);
            post.platform.set(PLATFORM);
            String address = FediverseShapes.address(user, server);
            String url = Json.first(user, "url", "uri");
            Json.set(post.account, url.isEmpty() ? address : url);
            Json.set(post.handle, address);
            String own = Json.first(n, "uri", "url");
            Json.set(post.id, own.isEmpty() ? server + "/" + Json.text(n, "id") : own);
            if (n.path("reblog").isObject()) Json.set(post.repostOf, address(n.path("reblog"), "id", server));
            JsonNode quote = n.path("quote");
            Json.set(
                    post.quoteOf,
                    quote.has("quoted_status")
                            ? address(quote.path("quoted_status"), "id", server)
                            : address(quote, "quoted_status_id", server));
            answered(n, server, out);
            return FediverseShapes.said(n, out, server);
        }

        /** A status by its address; where only its number is given, by that of the file's own, or by server and number. */
        private String address(JsonNode status, String id, String server) {
            String address = Json.first(status, "uri", "url");
            String number = Json.text(status, id);
            if (!address.isEmpty() || number.isEmpty()) return address;
            String known = lookup(server, number);
            return !known.isEmpty() || server.isEmpty() ? known : server + "/" + number;
        }

        private void answered(JsonNode n, String server, Rows out) {
            String number = Json.text(n, "in_reply_to_id");
            if (number.isEmpty()) return;
            PostRow post = out.current();
            String known = lookup(server, number);
            if (known.isEmpty()) known = guessed(n, server, number);
            if (!known.isEmpty()) {
                post.replyTo.set(known);
                return;
            }
            post.kind = PostKind.REPLY;
            String rest = server.isEmpty()
                    ? ", of a server that it does not tell: to whom stays unknown"
                    : ": known by server and number, until a file brings them";
            out.count(
                    "reply is to a status that the file does not hold" + rest,
                    "replies are to statuses that the file does not hold" + rest);
            if (!server.isEmpty()) post.replyTo.set(server + "/" + number);
        }

        private String lookup(String server, String number) {
            String sure = addresses.getOrDefault(server + " " + number, "");
            // of an account of another server the file does not say who was asked, unless it is of one server alone
            return sure.isEmpty() && servers.size() <= 1 ? addresses.getOrDefault(" " + number, "") : sure;
        }

        /** A status of an account of the same server has an address that can be told from its number. */
        private static String guessed(JsonNode n, String server, String number) {
            String whose = Json.text(n, "in_reply_to_account_id");
            if (whose.isEmpty() || server.isEmpty()) return "";
            for (JsonNode each : n.path("mentions")) {
                boolean local = Json.text(each, "acct").indexOf('@') < 0;
                if (local && Json.text(each, "id").equals(whose))
                    return "https://" + server + "/users/" + Json.text(each, "username") + "/statuses/" + number;
            }
            String own = Json.first(n, "uri", "url");
            int last = own.lastIndexOf('/');
            boolean self =
                    Json.text(n, "account", "id").equals(whose) && server(n).isPresent();
            return self && last > 0 ? own.substring(0, last + 1) + number : "";
        }

        /** The server that gave a status its number: its own if the account is of that server, else the only one of the file. */
        private String asked(JsonNode n) {
            return server(n).orElse(servers.size() == 1 ? servers.iterator().next() : "");
        }

        /** The server of an account that is written without one: it is the server that was asked. */
        private static Optional<String> server(JsonNode n) {
            JsonNode user = n.path("account");
            if (Json.text(user, "acct").indexOf('@') >= 0) return Optional.empty();
            return FediverseShapes.host(Json.first(user, "url", "uri"));
        }
    }
}
