package io.raygate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCsvTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "office | \"office\"",
                "=HYPERLINK(1) | \"'=HYPERLINK(1)\"",
                "+1 | \"'+1\"",
                "-1 | \"'-1\"",
                "@SUM(A1) | \"'@SUM(A1)\"",
                "say \"no\", twice | \"say \"\"no\"\", twice\"",
                "a=b | \"a=b\""
            })
    void keepsSpreadsheetsFromComputingWhatPeopleTyped(String value, String cell) {
        assertThat(AuditCsv.cell(value)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"'\t=1'", "'\r=1'", "'\n=1'"})
    void takesWhiteSpaceInFrontForATrick(String value) {
        assertThat(AuditCsv.cell(value)).startsWith("\"'");
    }
}
