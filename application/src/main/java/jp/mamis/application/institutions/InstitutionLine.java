package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.institutions.InstitutionFile.Column;
import jp.mamis.application.institutions.InstitutionFile.Fault;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;

/** One line of the file, read as a whole so that all its faults are found at once. */
final class InstitutionLine {

    private final List<String> headings;
    private final CsvRecords.Row row;
    private final List<Fault> faults = new ArrayList<>();
    private final Optional<InstitutionCode> code;
    private final Optional<Institution> entry;

    InstitutionLine(List<String> headings, CsvRecords.Row row) {
        this.headings = headings;
        this.row = row;
        this.code = needed(Column.CODE, InstitutionCode::parse);
        this.entry = read();
    }

    /** Empty when it cannot be read; there also where something else is wrong with the line. */
    Optional<InstitutionCode> code() {
        return code;
    }

    /** Empty when something is wrong with the line. */
    Optional<Institution> entry() {
        return entry;
    }

    List<Fault> faults() {
        return faults;
    }

    private Optional<Institution> read() {
        Optional<InstitutionName> name = needed(Column.NAME, InstitutionName::parse);
        Optional<InstitutionReading> reading = given(Column.KANA, InstitutionReading::parse);
        Optional<Prefecture> prefecture = needed(Column.PREFECTURE, Prefecture::parse);
        Optional<PostalCode> post = given(Column.POSTAL_CODE, PostalCode::parse);
        Optional<PhoneNumber> phone = given(Column.TELEPHONE, PhoneNumber::parse);
        Optional<LocalDate> from = needed(Column.VALID_FROM, JapaneseDate::parse);
        Optional<LocalDate> last = given(Column.LAST_DAY, JapaneseDate::parse);
        Optional<InstitutionCode> before = given(Column.PREDECESSOR, InstitutionCode::parse);
        if (code.isPresent()
                && prefecture.filter(place -> place != code.get().prefecture()).isPresent()) {
            wrong(Column.PREFECTURE, "institution-prefecture");
        }
        if (from.isPresent() && last.filter(day -> day.isBefore(from.get())).isPresent()) {
            wrong(Column.LAST_DAY, "last-day");
        }
        if (code.isPresent() && before.equals(code)) {
            wrong(Column.PREDECESSOR, "institution-predecessor");
        }
        Optional<Address> address = address(post, prefecture);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        Interval since = Interval.since(from.orElseThrow());
        return Optional.of(new Institution(
                code.orElseThrow(),
                name.orElseThrow(),
                reading,
                address,
                phone,
                last.map(since::endingOn).orElse(since),
                before));
    }

    /** Without a line there is no address; a line goes with a postal code. What is too long is told as it is read. */
    private Optional<Address> address(Optional<PostalCode> post, Optional<Prefecture> prefecture) {
        boolean begun =
                !text(Column.POSTAL_CODE).isBlank() || !text(Column.BUILDING).isBlank();
        if (text(Column.ADDRESS).isBlank()) {
            if (begun) {
                wrong(Column.ADDRESS, "cell-required");
            }
            return Optional.empty();
        }
        if (text(Column.POSTAL_CODE).isBlank()) {
            wrong(Column.POSTAL_CODE, "cell-required");
        }
        Optional<Address> lines = given(Column.ADDRESS, line -> Address.abroad(line, text(Column.BUILDING)));
        return lines.isEmpty() || post.isEmpty() || prefecture.isEmpty()
                ? Optional.empty()
                : given(
                        Column.ADDRESS,
                        line -> Address.parse(post.get(), prefecture.get(), line, text(Column.BUILDING)));
    }

    private <T> Optional<T> needed(Column column, Function<String, T> parse) {
        if (text(column).isBlank()) {
            wrong(column, "cell-required");
            return Optional.empty();
        }
        return given(column, parse);
    }

    private <T> Optional<T> given(Column column, Function<String, T> parse) {
        try {
            return Optional.of(text(column)).filter(text -> !text.isBlank()).map(parse);
        } catch (MalformedValue malformed) {
            wrong(column, malformed.kind());
            return Optional.empty();
        }
    }

    private void wrong(Column column, String kind) {
        faults.add(fault(column, kind));
    }

    /** Something wrong with what stands in a column here. */
    Fault fault(Column column, String kind) {
        return new Fault(row.line(), column.heading(), text(column), kind);
    }

    private String text(Column column) {
        int place = headings.indexOf(column.heading());
        return place < 0 ? "" : row.fields().get(place).strip();
    }
}
