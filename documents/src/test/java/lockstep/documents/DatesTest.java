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

    /** One name, October to some and November to others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Na mostu su se sastali 4. listopada 2021. u podne, što nitko nije vidio. | 2021-10-04",
                "Spotkali się na moście 4 listopada 2021 w południe i nikt ich nie widział. | 2021-11-04",
                "Sešli se na mostě 4. listopadu 2021 v poledne a nikdo je neviděl. | 2021-11-04",
                "Most byl ve městě, přišel listopad 2021 a nikdo se neozval. | 2021-11-01/2021-11-30",
                "Kiša je pala u selu, došao je listopad 2021 i svi su stajali. | 2021-10-01/2021-10-31",
                "4 listopada 2021 | 2021-01-01/2021-12-31",
                "listopad 2021 | 2021-01-01/2021-12-31",
            })
    void theNameOfTwoMonthsIsReadByTheLanguageOfTheTextOrNotAtAll(String text, String period) {
        assertThat(in(text)).containsExactly(period);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In Q4 2019 it ended. | 2019-10-01/2019-12-31",
                "It fell in the fourth quarter of 2019. | 2019-10-01/2019-12-31",
                "The fourth-quarter 2019 list. | 2019-10-01/2019-12-31",
                "2019 Q2 | 2019-04-01/2019-06-30",
                "Q2 and Q3 2019 | 2019-04-01/2019-09-30",
                "in the second half of 2019 | 2019-07-01/2019-12-31",
                "H1 2019 | 2019-01-01/2019-06-30",
                "im dritten Quartal 2019 | 2019-07-01/2019-09-30",
                "au quatrième trimestre de 2019 | 2019-10-01/2019-12-31",
                "en el segundo semestre de 2019 | 2019-07-01/2019-12-31",
                "в третьем квартале 2019 года | 2019-07-01/2019-09-30",
                "2019年第四季度 | 2019-10-01/2019-12-31",
                "removed in Q1. | 2020-01-01/2020-03-31",
                "removed in Q4. | 2019-10-01/2019-12-31"
            })
    void aQuarterIsAQuarter(String words, String period) {
        assertThat(in(words)).containsExactly(period);
    }

    @Test
    void whatLooksLikeAQuarterIsNone() {
        assertThat(in("A quarter of the accounts in 2019.")).containsExactly("2019-01-01/2019-12-31");
        assertThat(in("The model Q4X and the road H2 were closed.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Three weeks ago it began. | 2020-03-07",
                "THREE WEEKS AGO | 2020-03-07",
                "Ten days ago | 2020-03-18",
                "Twelve years ago | 2008-01-01/2008-12-31",
                "In the past Three months | 2019-12-28/2020-03-28",
                "Vor drei Wochen | 2020-03-07",
                "Il y a trois semaines | 2020-03-07",
                "Hace diez días | 2020-03-18",
                "Три недели назад | 2020-03-07",
                "他三周前说 | 2020-03-07",
                "قبل ثلاثة أسابيع | 2020-03-07",
                "قبل أسبوعين | 2020-03-14",
                "سه هفته پیش | 2020-03-07"
            })
    void numberWordsAreReadInAnyCaseAndLanguage(String words, String period) {
        assertThat(in(words)).containsExactly(period);
    }

    @Test
    void aVagueNumberOfDaysIsNoDay() {
        assertThat(in("Several weeks ago, a few days ago, vor einigen Wochen.")).isEmpty();
    }
}
