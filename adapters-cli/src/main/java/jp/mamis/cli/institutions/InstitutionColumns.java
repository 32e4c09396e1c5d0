package jp.mamis.cli.institutions;

import java.util.List;
import jp.mamis.application.institutions.LoadInstitutions.Loaded;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;

/** What commands print about institutions. */
final class InstitutionColumns {

    private InstitutionColumns() {}

    static List<Column<Institution>> of() {
        return List.of(
                Column.of("code", place -> place.code().text()),
                Column.of("name", place -> place.name().text()),
                Column.of("kana", place -> place.reading().map(InstitutionReading::text)),
                Column.of("prefecture", place -> place.code().prefecture().kanji()),
                Column.of(
                        "postalCode",
                        place -> place.address().flatMap(Address::postalCode).map(PostalCode::printed)),
                Column.of(
                        "address",
                        place -> place.address().map(at -> (at.wholeLine() + "　" + at.onlyBuilding()).strip())),
                Column.of("phone", place -> place.phone().map(PhoneNumber::hyphenated)),
                Column.of("validFrom", place -> place.during().from()),
                Column.of("lastDay", place -> place.during().lastDay()),
                Column.of("predecessor", place -> place.predecessor().map(InstitutionCode::text)));
    }

    static List<Column<Loaded>> loaded() {
        return List.of(
                Column.of("added", Loaded::added),
                Column.of("amended", Loaded::changed),
                Column.of("closed", Loaded::closed),
                Column.of("same", Loaded::same));
    }
}
