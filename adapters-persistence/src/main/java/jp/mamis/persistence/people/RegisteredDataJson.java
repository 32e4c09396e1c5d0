package jp.mamis.persistence.people;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Graduation;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.Officer;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.SchoolCode;
import jp.mamis.domain.qualification.Society;
import jp.mamis.domain.qualification.Specialties;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.persistence.work.JsonText;

/** Registered data as the JSON text of a row. What is absent has no member. Longer than most: one line per item. */
final class RegisteredDataJson {

    private RegisteredDataJson() {}

    static String write(RegisteredData data) {
        JsonObjectBuilder json = JsonText.object()
                .add("name", two(data.name().family(), data.name().given()))
                .add("kana", two(data.kana().family(), data.kana().given()))
                .add("formerNameOnMail", data.formerNameOnMail())
                .add("birth", data.birth().day().toString())
                .add("sex", data.sex().name())
                .add("licence", licence(data.licence()))
                .add("graduation", data.graduation().month().toString())
                .add("contact", ContactJson.write(data.contact()))
                .add("societies", JsonMembers.texts(data.societies().stream().map(Society::name)));
        data.roman().ifPresent(roman -> json.add("roman", two(roman.family(), roman.given())));
        data.former().ifPresent(former -> json.add("former", former(former)));
        data.school().ifPresent(school -> json.add("school", school(school)));
        data.specialties().ifPresent(specialties -> json.add("specialties", specialties(specialties)));
        return json.build().toString();
    }

    static RegisteredData read(String text) {
        try (JsonReader reader = JsonText.reader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new RegisteredData(
                    name(json.getJsonObject("name")),
                    kana(json.getJsonObject("kana")),
                    JsonMembers.object(json, "roman")
                            .map(roman -> new RomanName(roman.getString("family"), given(roman))),
                    JsonMembers.object(json, "former")
                            .map(former -> new FormerName(
                                    name(former),
                                    JsonMembers.object(former, "kana").map(RegisteredDataJson::kana))),
                    json.getBoolean("formerNameOnMail"),
                    new BirthDate(LocalDate.parse(json.getString("birth"))),
                    Sex.valueOf(json.getString("sex")),
                    licence(json.getJsonObject("licence")),
                    new Graduation(YearMonth.parse(json.getString("graduation"))),
                    JsonMembers.object(json, "school").map(RegisteredDataJson::school),
                    JsonMembers.object(json, "specialties").map(RegisteredDataJson::specialties),
                    ContactJson.read(json.getJsonObject("contact")),
                    JsonMembers.texts(json, "societies", Society::new));
        }
    }

    private static JsonObjectBuilder two(String family, String given) {
        return JsonText.object().add("family", family).add("given", given);
    }

    private static PersonName name(JsonObject json) {
        return new PersonName(json.getString("family"), given(json));
    }

    private static KanaName kana(JsonObject json) {
        return new KanaName(json.getString("family"), given(json));
    }

    private static String given(JsonObject json) {
        return json.getString("given");
    }

    private static JsonObjectBuilder former(FormerName former) {
        JsonObjectBuilder json = two(former.name().family(), former.name().given());
        former.kana().ifPresent(kana -> json.add("kana", two(kana.family(), kana.given())));
        return json;
    }

    private static JsonObjectBuilder licence(MedicalLicence licence) {
        RegisterCheck check = licence.check();
        JsonObjectBuilder json = JsonText.object()
                .add("number", licence.number().digits())
                .add("registeredOn", licence.registeredOn().toString())
                .add(
                        "formerNumbers",
                        JsonMembers.texts(licence.formerNumbers().stream().map(LicenceNumber::digits)));
        check.finding()
                .ifPresent(found -> json.add(
                        "check",
                        JsonText.object()
                                .add("agrees", check instanceof RegisterCheck.Confirmed)
                                .add("source", found.source().name())
                                .add("on", found.on().toString())
                                .add("officer", found.officer().name())));
        return json;
    }

    private static MedicalLicence licence(JsonObject json) {
        return new MedicalLicence(
                new LicenceNumber(json.getString("number")),
                LocalDate.parse(json.getString("registeredOn")),
                JsonMembers.texts(json, "formerNumbers", LicenceNumber::new),
                JsonMembers.object(json, "check").map(RegisteredDataJson::check).orElseGet(RegisterCheck::unchecked));
    }

    private static RegisterCheck check(JsonObject json) {
        RegisterCheck.Finding found = new RegisterCheck.Finding(
                RegisterSource.valueOf(json.getString("source")),
                LocalDate.parse(json.getString("on")),
                new Officer(json.getString("officer")));
        return json.getBoolean("agrees") ? new RegisterCheck.Confirmed(found) : new RegisterCheck.Mismatched(found);
    }

    private static JsonObjectBuilder school(MedicalSchool school) {
        String kind = school instanceof MedicalSchool.Coded ? "code" : "name";
        return JsonText.object().add(kind, school.text());
    }

    private static MedicalSchool school(JsonObject json) {
        return JsonMembers.text(json, "code")
                .<MedicalSchool>map(code -> new MedicalSchool.Coded(new SchoolCode(code)))
                .orElseGet(() -> new MedicalSchool.Named(json.getString("name")));
    }

    private static JsonObjectBuilder specialties(Specialties specialties) {
        return JsonText.object()
                .add("main", specialties.main().name())
                .add("others", JsonMembers.texts(specialties.others().stream().map(Specialty::name)));
    }

    private static Specialties specialties(JsonObject json) {
        return new Specialties(
                Specialty.valueOf(json.getString("main")), JsonMembers.texts(json, "others", Specialty::valueOf));
    }
}
