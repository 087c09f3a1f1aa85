package lockstep.serve.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schemas of records, made from the same components that {@link JsonText} writes. */
public final class Schemas {
    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();

    /** Schemas by name, for those that were asked for so far. */
    public Map<String, Object> named() {
        return named;
    }

    /** The schema of a type; records become references. */
    public Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<String, Type> bound) {
        if (type instanceof TypeVariable<?> variable)
            return of(bound.getOrDefault(variable.getName(), Object.class), bound);
        if (type instanceof ParameterizedType p) return ofGeneric(p, bound);
        if (type instanceof Class<?> c) return ofClass(c);
        return Map.of();
    }

    private Map<String, Object> ofGeneric(ParameterizedType p, Map<String, Type> bound) {
        Class<?> raw = (Class<?>) p.getRawType();
        Type[] given = p.getActualTypeArguments();
        if (raw == Optional.class) return Map.of("anyOf", List.of(of(given[0], bound), Map.of("type", "null")));
        if (Map.class.isAssignableFrom(raw))
            return Map.of("type", "object", "additionalProperties", of(given[1], bound));
        if (Iterable.class.isAssignableFrom(raw)) return Map.of("type", "array", "items", of(given[0], bound));
        Map<String, Type> inner = new TreeMap<>();
        var name = new StringBuilder(raw.getSimpleName()).append("Of");
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            Type actual =
                    given[i] instanceof TypeVariable<?> v ? bound.getOrDefault(v.getName(), Object.class) : given[i];
            inner.put(variables[i].getName(), actual);
            name.append(actual instanceof Class<?> c ? c.getSimpleName() : "Values");
        }
        return reference(name.toString(), raw, inner);
    }

    private Map<String, Object> ofClass(Class<?> c) {
        if (c == String.class) return Map.of("type", "string");
        if (c.isEnum()) return Map.of("type", "string");
        if (c == java.time.LocalDate.class) return Map.of("type", "string", "format", "date");
        if (c == java.time.Instant.class) return Map.of("type", "string", "format", "date-time");
        if (c == int.class || c == long.class || c == Integer.class || c == Long.class)
            return Map.of("type", "integer");
        if (c == double.class || c == Double.class) return Map.of("type", List.of("number", "null", "string"));
        if (c == boolean.class || c == Boolean.class) return Map.of("type", "boolean");
        if (c == boolean[].class)
            return Map.of("type", "array", "items", Map.of("type", "integer", "enum", List.of(0, 1)));
        if (c == long[].class) return Map.of("type", "array", "items", Map.of("type", List.of("integer", "null")));
        if (c.isArray()) return Map.of("type", "array", "items", of(c.getComponentType()));
        if (c == Canon.class) return Map.of("type", "object");
        if (c.isRecord()) return reference(c.getSimpleName(), c, Map.of());
        return Map.of();
    }

    /** The schemas of what the wire writes, which is no record of ours; all of them, since they refer to one another. */
    private Map<String, Object> wired(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/lockstep/serve/finding-schemas.json")) {
            if (in == null) throw new IllegalStateException("finding-schemas.json is not in the program");
            JsonNode all = new JsonMapper().readTree(in);
            if (!all.has(name)) throw new IllegalArgumentException("no schema is called " + name);
            all.propertyNames().forEach(one -> named.put(one, all.get(one)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** Two records of one name are two schemas: the second goes by where it lives, too. */
    private Map<String, Object> reference(String simple, Class<?> record, Map<String, Type> bound) {
        Class<?> within = record.getEnclosingClass();
        boolean taken = owners.putIfAbsent(simple, record) != null && owners.get(simple) != record;
        String name = taken && within != null ? within.getSimpleName() + simple : simple;
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            Map<String, Object> properties = new TreeMap<>();
            List<String> all = new ArrayList<>();
            for (RecordComponent component : JsonText.components(record)) {
                CanonSchema told = component.getAnnotation(CanonSchema.class);
                properties.put(
                        JsonText.name(component),
                        told == null ? of(component.getGenericType(), bound) : wired(told.value()));
                all.add(JsonText.name(component));
            }
            named.put(name, Map.of("type", "object", "properties", properties, "required", all));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
