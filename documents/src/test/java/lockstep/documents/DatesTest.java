package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lockstep.documents.date.DateField;
import lockstep.documents.date.DatesInText;
import lockstep.documents.date.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and periods, in fields and in prose. */
class DatesTest {
    private static final LocalDate SATURDAY = LocalDate.of(2020, 3, 28);

    private static List<String> in(String text) {
        return DatesInText.in(text, Optional.of(SATURDAY)).stream()
                .map(Period::iso)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-07-24T05:36:09+01:00 | 2015-07-24T05:36:09+01:00",
                "March 11, 2015 3:46 PM | 2015-03-11T15:46",
                "11 ноября 2025 г. | 2025-11-11",
                "2015年3月26日 | 2015-03-26",
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21",
                "3. März 2019 | 2019-03-03",
                "2021-13-40 | ''",
                "no date at all | ''"
            })
    void aFieldIsReadAsIsoOrNotAtAll(String field, String iso) {
        assertThat(DateField.read(field).orElse("")).isEqualTo(iso);
    }

    @Test
    void relativeDaysAreReckonedFromTheDayOfPublication() {
        assertThat(in("They met on Thursday night.")).containsExactly("2020-03-26");
        assertThat(in("It has grown since January.")).containsExactly("2020-01-01/2020-03-28");
        assertThat(in("On March 12, a link was posted.")).containsExactly("2020-03-12");
        assertThat(in("In December it began.")).containsExactly("2019-12-01/2019-12-31");
    }

    @Test
    void spansAreOnePeriod() {
        assertThat(in("between 2010 and 2015")).containsExactly("2010-01-01/2015-12-31");
        assertThat(in("in 2016 and 2018")).containsExactly("2016-01-01/2016-12-31", "2018-01-01/2018-12-31");
        assertThat(in("from March 10, 2019 to March 25, 2019")).containsExactly("2019-03-10/2019-03-25");
    }

    @Test
    void numbersThatLookLikeYearsAreNotAlwaysYears() {
        assertThat(in("It cost $2,019 and reached 2000 users; model A-2015 and Storm-2035 stayed."))
                .isEmpty();
    }

    @Test
    void aMonthThatIsAWordIsNotADate() {
        assertThat(in("They may march in order.")).isEmpty();
    }
}
