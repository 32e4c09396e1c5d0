package jp.mamis.web.procedures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.FactChanges;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What a deciding body reads of the applicant. */
final class ApplicantFacts {

    private ApplicantFacts() {}

    /** What an office may read of whom a paper is from: not more than what a person is recognised by, until it is filed. */
    static Facts of(Paper paper, Visit visit) {
        return paper.readable() ? of(paper.applicant(), visit) : recognising(paper.applicant(), visit);
    }

    /** What a person is recognised by. */
    static Facts recognising(RegisteredData data, Visit visit) {
        Texts t = visit.texts();
        return named(data, t)
                .and(t.get("office.data.licence"), data.licence().number().digits())
                .and(t.get("office.data.birth"), visit.dates().day(data.birth().day()));
    }

    private static Facts named(RegisteredData data, Texts t) {
        return Facts.none()
                .and(t.get("office.data.name"), data.name().full())
                .and(t.get("office.data.kana"), data.kana().full())
                .and(
                        t.get("office.data.former"),
                        data.former()
                                .map(FormerName::name)
                                .map(name -> name.full())
                                .orElse(""));
    }

    static Facts of(RegisteredData data, Visit visit) {
        Texts t = visit.texts();
        Dates dates = visit.dates();
        return named(data, t)
                .and(t.get("office.data.licence"), data.licence().number().digits())
                .and(t.get("office.data.licensed-on"), dates.day(data.licence().registeredOn()))
                .and(t.get("office.data.birth"), dates.day(data.birth().day()))
                .and(
                        t.get("office.data.sex"),
                        t.get("office.data.sex." + data.sex().name().toLowerCase(Locale.ROOT)))
                .and(
                        t.get("office.data.graduation"),
                        dates.month(data.graduation().month()))
                .and(
                        t.get("office.data.school"),
                        data.school().map(MedicalSchool::label).orElse(""))
                .and(
                        t.get("office.data.home"),
                        Cell.lines(address(data.contact().home())))
                .and(
                        t.get("office.data.phone"),
                        data.contact().homePhone().map(PhoneNumber::hyphenated).orElse(""))
                .and(
                        t.get("person.home-fax"),
                        data.contact().homeFax().map(PhoneNumber::hyphenated).orElse(""))
                .and(
                        t.get("office.data.mobile"),
                        data.contact().mobile().map(MobilePhone::hyphenated).orElse(""))
                .and(
                        t.get("office.data.mail"),
                        data.contact().mail().map(MailAddress::text).orElseGet(() -> t.get("office.data.by-letter")));
    }

    /** What of it has become otherwise: before and now, or the items alone for a body that had not read it. */
    static Table amended(OfficePage.Full seen, Visit visit) {
        Texts t = visit.texts();
        String caption = t.get("office.amended");
        return seen.amended()
                .map(amended -> amended.before()
                        .map(before -> new FactChanges(of(before, visit), of(seen.data(), visit)).table(caption, t))
                        .orElseGet(() -> Table.of(
                                caption,
                                items(amended, t),
                                List.of(Column.text(t.get("changes.item"), item -> item)),
                                "")))
                .orElseGet(() -> Table.of(caption, List.<String>of(), List.of(), ""));
    }

    /** Who had not read the data before learns which items they are. */
    static String amendedLead(OfficePage.Full seen, Texts t) {
        boolean read = seen.amended().flatMap(OfficePage.Amended::before).isPresent();
        return t.get(read ? "office.amended.lead" : "office.amended.lead.first");
    }

    private static List<String> items(OfficePage.Amended amended, Texts t) {
        return amended.items().stream()
                .sorted()
                .map(item -> t.get("office.amended." + ProcedureWords.slug(item)))
                .toList();
    }

    private static List<String> address(Optional<Address> home) {
        return home.map(address -> Stream.concat(
                                address.postalCode().map(code -> "〒" + code.printed()).stream(),
                                address.lines().stream())
                        .toList())
                .orElseGet(List::of);
    }
}
