package jp.mamis.web.consent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PersonName;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;

/** Name, address and representative of who is responsible for jointly used data, as the body itself has entered them. */
final class ResponsibleBody {

    private ResponsibleBody() {}

    static Facts facts(Optional<AssociationPage> body, Texts t) {
        Optional<AssociationProfile.Contents> contents =
                body.map(page -> page.profile().contents());
        return Facts.none()
                .and(t.get("documents.responsible.name"), t.get("documents.responsible.jma"))
                .and(
                        t.get("documents.responsible.address"),
                        Cell.lines(contents.flatMap(AssociationProfile.Contents::address)
                                .map(ResponsibleBody::lines)
                                .orElse(List.of(t.get("documents.responsible.jma-address")))))
                .and(
                        t.get("documents.responsible.representative"),
                        contents.flatMap(AssociationProfile.Contents::president)
                                .map(PersonName::full)
                                .map(name -> t.get("documents.responsible.president", "name", name))
                                .orElseGet(() -> t.get("documents.responsible.president-unknown")));
    }

    private static List<String> lines(Address address) {
        return Stream.concat(address.postalCode().map(code -> "〒" + code.printed()).stream(), address.lines().stream())
                .toList();
    }
}
