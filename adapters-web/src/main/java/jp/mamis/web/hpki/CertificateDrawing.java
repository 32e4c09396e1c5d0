package jp.mamis.web.hpki;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** The list of certificates as it is drawn, and what it may be asked. */
final class CertificateDrawing {

    private final Visit visit;
    private final Texts t;
    private final CaWords words;

    CertificateDrawing(Visit visit) {
        this.visit = visit;
        this.t = visit.texts();
        this.words = new CaWords(t);
    }

    List<Choice> states() {
        return Stream.of(CertificateStatus.Kind.values())
                .map(kind -> Choice.of(kind.name(), words.of(kind)))
                .toList();
    }

    /** Those that certify holders. */
    List<Choice> authorities(List<AuthorityName> names) {
        return names.stream()
                .map(name -> Choice.of(name.toString(), words.of(name)))
                .toList();
    }

    Table table(List<CertificateLine> lines, CertificateSearch asked, Instant now) {
        return Table.sorted(
                t.get("ca.certificates.title"),
                lines,
                List.of(
                        Column.of(t.get("ca.holder"), this::holder),
                        Column.text(t.get("ca.number"), line -> line.holder().text()),
                        Column.of(t.get("ca.state"), line -> Cell.chip(words.chip(line.status(now)))),
                        Column.text(t.get("ca.purpose"), line -> words.of(line.purpose())),
                        Column.<CertificateLine>text(
                                        t.get("ca.issued-at"),
                                        line -> visit.dates().shortMoment(line.issuedAt()))
                                .sortable("issued"),
                        Column.<CertificateLine>text(
                                        t.get("ca.valid-until"),
                                        line -> words.second(line.validity().last()))
                                .sortable("ends")),
                asked.input().answers().values().stream().flatMap(List::stream).allMatch(String::isBlank)
                        ? t.get("ca.certificates.none")
                        : t.get("ca.certificates.not-found"),
                asked.sort());
    }

    private Cell holder(CertificateLine line) {
        return Cell.link(
                line.person().map(person -> person.name().full()).orElseGet(() -> t.get("ca.holder.unknown")),
                CaFrame.CERTIFICATES + "/" + line.serial(),
                line.person().map(person -> person.kana().full()).orElse(""),
                line.serial().toString());
    }
}
