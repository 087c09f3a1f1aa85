package lockstep.casework.partners;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.incident.Field;
import lockstep.exchange.Indicator;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.store.received.Received.Item;

/** What MISP events mean: an incident each, the actors of their galaxies, and their attributes to look for. */
final class MispMeaning {
    private static final Pattern DISARM = Pattern.compile("\\bT0\\d{3}(?:\\.\\d{3})?\\b");
    private static final Pattern GALAXY =
            Pattern.compile("misp-galaxy:(threat-actor|[a-z-]*intrusion-set|[a-z-]*actor)=\"([^\"]+)\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private MispMeaning() {}

    static Meaning of(int source, String file, List<Item> items) {
        List<Item> events = items.stream().filter(i -> i.type().equals("event")).toList();
        String first = events.isEmpty() ? file : events.get(0).name();
        var meaning = new Meaning(source, "misp " + first, by(events));
        for (Item event : events) {
            List<Item> parts =
                    items.stream().filter(i -> i.to().equals(event.id())).toList();
            event(meaning, file, event, parts);
        }
        return meaning;
    }

    private static Attribution by(List<Item> events) {
        if (events.isEmpty()) return new Attribution("", "");
        String day = events.get(0).relation();
        return new Attribution(events.get(0).from(), DAY.matcher(day).matches() ? day : "");
    }

    private static void event(Meaning meaning, String file, Item event, List<Item> parts) {
        Set<String> beside = new LinkedHashSet<>();
        parts.forEach(p -> beside.add(p.type()));
        Map<String, String> actors = new LinkedHashMap<>();
        for (Item part : parts) actor(part).ifPresent(name -> actors.put(name, name));
        for (String name : actors.keySet()) {
            meaning.actor(
                    "", Actor.Kind.ORGANISATION, name, List.of(), Layer.UNKNOWN, "named in a MISP event", event.name());
            meaning.network(event.id(), "threat-actor", name, List.of(), String.join(" ", beside));
        }
        meaning.network(event.id(), "event", event.name(), List.of(), String.join(" ", beside));
        for (Item part : parts) {
            if (!part.type().startsWith("attribute:")) continue;
            indicator(part).ifPresent(i -> {
                meaning.watch(part.place(), i, event.name(), "", part.type().substring("attribute:".length()));
                for (String name : actors.keySet())
                    meaning.watch(part.place(), i, name, "", "in an event that names it: " + event.name());
            });
        }
        meaning.incident(event.id(), article(event, parts, actors).document(file));
    }

    private static Optional<String> actor(Item part) {
        if (part.type().equals("cluster:threat-actor") || part.type().endsWith("intrusion-set"))
            return Optional.of(part.name());
        Matcher tag = GALAXY.matcher(part.name());
        return part.type().equals("tag") && tag.find() ? Optional.of(tag.group(2)) : Optional.empty();
    }

    private static Optional<Indicator> indicator(Item part) {
        String type = part.type().substring("attribute:".length());
        return switch (type) {
            case "domain",
                    "hostname",
                    "url",
                    "uri",
                    "link",
                    "ip-src",
                    "ip-dst",
                    "email-src",
                    "email-dst",
                    "email",
                    "md5",
                    "sha1",
                    "sha256",
                    "domain|ip" -> Indicator.of(part.name().replaceFirst("\\|.*$", ""));
            case "twitter-id" -> handle("x", part);
            case "github-username" -> handle("github", part);
            case "text", "comment", "other" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Indicator> handle(String platform, Item part) {
        String name = part.name().strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("^@", "");
        return name.isEmpty() || name.contains(" ")
                ? Optional.empty()
                : Optional.of(new Indicator(Indicator.Kind.HANDLE, platform, name));
    }

    private static Article article(Item event, List<Item> parts, Map<String, String> actors) {
        String day = DAY.matcher(event.relation()).matches() ? event.relation() : "";
        var article = new Article(event.name(), event.from(), day);
        article.says(event.name());
        List<String> told = new ArrayList<>();
        Map<String, String> techniques = new LinkedHashMap<>();
        for (Item part : parts) {
            boolean prose =
                    part.type().equals("attribute:comment") || part.type().equals("attribute:text");
            if (prose) told.add(part.name().strip());
            if (part.type().equals("tag") || part.type().startsWith("cluster:")) {
                Matcher disarm = DISARM.matcher(part.name());
                if (disarm.find()) techniques.putIfAbsent(disarm.group(), disarm.group());
            }
        }
        return article.says(String.join("\n\n", told))
                .states("Techniques", Field.TECHNIQUES, techniques)
                .states("Actors named", Field.ACTORS, actors);
    }

    /** A MISP timestamp as a day. */
    static String day(String seconds) {
        return seconds.matches("\\d{9,11}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds)).toString().substring(0, 10)
                : "";
    }
}
