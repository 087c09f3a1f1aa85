package lockstep.model.analysis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One parameter of an analysis, declared where it is born: on a component of the settings record. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Param {
    /** What it means, in a sentence that a journalist understands. */
    String says() default "";

    String byDefault() default "";

    /** The settings that declare the parameter of this name, where an analysis takes another's: all else is said there. */
    Class<? extends Record> as() default Record.class;

    /** Unit of a bare number, as {@code s} or {@code posts}; empty for words. */
    String unit() default "";

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;

    /** The words it takes, if it takes only some. */
    String[] oneOf() default {};

    /** Key of the paper that the default comes from, or {@code ours}. */
    String cites() default "ours";
}
