package lockstep.model.analysis;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/** Makes a settings record from words, and words from a settings record. */
public final class Settings {
    private Settings() {}

    /**
     * Builds the record: given values first, defaults for the rest.
     *
     * @param given by flag, as {@code min-shared}
     * @throws WrongUse for an unknown name or a value out of range
     */
    public static <S extends Record> S of(Class<S> type, Map<String, String> given) {
        List<Parameter> params = Parameter.of(type);
        List<String> flags = params.stream().map(Parameter::flag).toList();
        for (String name : given.keySet()) {
            if (!flags.contains(name)) throw new WrongUse("no setting is called --" + name, Near.help(name, flags));
        }
        Object[] values = params.stream()
                .map(p -> p.value(given.getOrDefault(p.flag(), p.param().byDefault())))
                .toArray();
        return build(type, values);
    }

    /** All defaults. */
    public static <S extends Record> S defaults(Class<S> type) {
        return of(type, Map.of());
    }

    /** Each value in words, by flag, in order: what the run record keeps. */
    public static Map<String, String> words(Record settings) {
        Map<String, String> words = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            try {
                String flag = new Parameter(
                                component.getName(), component.getType(), component.getAnnotation(Param.class))
                        .flag();
                words.put(flag, word(component.getAccessor().invoke(settings)));
            } catch (IllegalAccessException | InvocationTargetException notReadable) {
                throw new IllegalStateException("settings records are public", notReadable);
            }
        }
        return words;
    }

    private static String word(Object value) {
        if (value instanceof Duration d)
            return d.toMillis() % 1000 == 0 ? Long.toString(d.toSeconds()) : d.toMillis() + "ms";
        if (value instanceof List<?> list)
            return list.stream().map(Settings::word).collect(Collectors.joining(","));
        return String.valueOf(value);
    }

    private static <S extends Record> S build(Class<S> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<S> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            throw new WrongUse(String.valueOf(cause == null ? refused : cause.getMessage()));
        } catch (ReflectiveOperationException notBuildable) {
            throw new IllegalStateException(type + " is not a public record of settings", notBuildable);
        }
    }
}
