package lockstep.model.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what one row is: on a list of an answer, which is a table; on an answer itself, whose single values are a table of one row. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface AnswerRows {
    /** What one row is, as {@code one side's posts that pass on another's, in one way}. */
    String says();

    /** The columns of a table that has to be short, by their names and in its order; all where none is named. */
    String[] brief() default {};
}
