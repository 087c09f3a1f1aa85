package lockstep.documents.incident;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.schema.Shape;
import lockstep.model.registry.Actor;

/** What an actor of a registry is called in running text: lists write a name with office, kind and initials around it. */
final class ActorName {
    private static final Pattern CAPITAL_SURNAME = Shape.SURNAME_IN_CAPITALS.pattern();
    private static final Pattern KIND = Shape.KIND_BEFORE_NAME.pattern();
    private static final Pattern BRACKETED = Shape.NAME_IN_BRACKETS.pattern();

    private ActorName() {}

    /** The one name. */
    static String name(Actor a) {
        String name = a.name().strip();
        int comma = name.indexOf(", ");
        String first = comma < 0 ? name : name.substring(0, comma);
        Matcher capital = CAPITAL_SURNAME.matcher(first);
        if (capital.matches()) return capitalised(capital.group(1)) + " " + capital.group(2);
        if (comma > 0 && a.kind() == Actor.Kind.PERSON) return first;
        if (a.kind() != Actor.Kind.OUTLET) return name;
        String bare = KIND.matcher(name).replaceFirst("");
        Matcher bracketed = BRACKETED.matcher(bare);
        return bracketed.matches() ? bracketed.group(1) : bare;
    }

    /** Every name: as written, as called, aliases, and initials in brackets that are those of the name. */
    static Set<String> all(Actor a) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name(a));
        names.add(a.name().strip());
        for (String alias : a.aliases()) names.add(alias.strip());
        Matcher bracketed = BRACKETED.matcher(KIND.matcher(a.name().strip()).replaceFirst(""));
        if (bracketed.matches() && initials(bracketed.group(1)).equals(bracketed.group(2)))
            names.add(bracketed.group(2));
        names.removeIf(String::isBlank);
        return names;
    }

    private static String initials(String name) {
        var initials = new StringBuilder();
        for (String word : name.split("[ -]+"))
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) initials.append(word.charAt(0));
        return initials.toString();
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
