package jp.mamis.web.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws the pages of a body's rules. */
final class SettingsDrawing {

    private final Templates templates;

    SettingsDrawing(Templates templates) {
        this.templates = templates;
    }

    /** @param done {@code kept} or {@code removed} right after it was done */
    String list(SettingsPage settings, String done, Optional<Notice> warning, Visit visit) {
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("settings.title"))
                .below(
                        new BodyNames(t).of(settings.body()),
                        "/associations/" + settings.body().code().text());
        Page telling = List.of("kept", "removed").contains(done)
                ? page.saying(Notice.success(t.get("settings.done." + done)))
                : page;
        Map<String, Object> parameters = rules(settings, page);
        parameters.put("page", warning.map(telling::saying).orElse(telling));
        parameters.put("path", SettingsPath.of(settings.body()));
        parameters.put("keeper", settings.kept());
        parameters.put("versions", versions(settings, page, Optional.of(SettingsPath.of(settings.body()))));
        return templates.draw("settings/list", parameters);
    }

    /** For whoever runs the system, with a search by code. */
    String administered(SettingsPage settings, Visit visit) {
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("settings.admin.title"));
        Map<String, Object> parameters = rules(settings, page);
        parameters.put("page", page);
        parameters.put(
                "form", Form.blank(t).answering("code", settings.body().code().text()));
        parameters.put("body", new BodyNames(t).of(settings.body()));
        parameters.put("versions", versions(settings, page, Optional.empty()));
        return templates.draw("settings/administered", parameters);
    }

    /** What is in force today. */
    private static Map<String, Object> rules(SettingsPage settings, Page page) {
        Texts t = page.texts();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "since",
                settings.now()
                        .map(dated ->
                                t.get("settings.since", "day", page.dates().day(dated.validFrom())))
                        .orElseGet(() -> t.get("settings.standard")));
        parameters.put("facts", new SettingsWords(t).facts(settings.rulesNow(), settings.body()));
        return parameters;
    }

    String version(SettingsPage settings, DatedRules dated, Visit visit) {
        Page page = below(settings, visit, title(dated, visit));
        return templates.draw(
                "settings/version",
                Map.of("page", page, "facts", new SettingsWords(visit.texts()).facts(dated.rules(), settings.body())));
    }

    String form(SettingsPage settings, String version, Form form, Visit visit) {
        Texts t = visit.texts();
        SettingsWords words = new SettingsWords(t);
        boolean fresh = version.equals(SettingsPages.NEW);
        Map<String, Object> parameters = new HashMap<>();
        String title = fresh
                ? t.get("settings.new")
                : title(new DatedRules(SettingsPath.day(version), settings.rulesNow()), visit);
        parameters.put("page", below(settings, visit, title).showing(form));
        parameters.put("form", form);
        parameters.put("fresh", fresh);
        parameters.put("path", SettingsPath.of(settings.body()));
        parameters.put("action", SettingsPath.of(settings.body(), version));
        parameters.put("labels", SettingsForm.labels(form, t));
        parameters.put("rows", ListRows.CATEGORIES.rows(form));
        parameters.put("prefectural", settings.body().tier() == Tier.PREFECTURAL);
        parameters.put("tiers", words.tiers(settings.body()));
        parameters.put("several", words.several());
        parameters.put("starts", words.starts());
        parameters.put("roles", words.roles());
        parameters.put("counts", words.counts());
        parameters.put("national", words.national());
        DocumentWords documents = new DocumentWords(t);
        parameters.put("documentRows", ListRows.DOCUMENTS.rows(form));
        parameters.put("needs", documents.needs());
        parameters.put("files", documents.files());
        parameters.put("exemptionRows", ListRows.EXEMPTIONS.rows(form));
        parameters.put("conditions", new ExemptionWords(t).conditions());
        LetterWords letters = new LetterWords(t);
        parameters.put("honorifics", letters.honorifics());
        parameters.put("addresses", letters.addresses());
        parameters.put("submission", OnceResponse.newKey());
        parameters.put("removal", OnceResponse.newKey());
        return templates.draw("settings/form", parameters);
    }

    /** @param path where each version has a page of its own; empty where there is none */
    private static Table versions(SettingsPage settings, Page page, Optional<String> path) {
        Texts t = page.texts();
        SettingsWords words = new SettingsWords(t);
        return Table.of(
                t.get("settings.versions"),
                settings.settings().versions(),
                List.of(
                        Column.<DatedRules>of(t.get("settings.validFrom"), dated -> day(dated, page, path)),
                        Column.<DatedRules>of(
                                t.get("settings.standing"), dated -> Cell.chip(words.standing(dated, settings))),
                        Column.<DatedRules>text(
                                t.get("settings.workflow"),
                                dated -> words.workflow(dated.rules().workflow()))),
                t.get("settings.versions.none"));
    }

    private static Cell day(DatedRules dated, Page page, Optional<String> path) {
        String day = page.dates().day(dated.validFrom());
        return path.map(below -> Cell.link(day, below + "/" + dated.validFrom()))
                .orElseGet(() -> Cell.text(day));
    }

    private static String title(DatedRules dated, Visit visit) {
        return visit.texts().get("settings.from", "day", visit.dates().day(dated.validFrom()));
    }

    private static Page below(SettingsPage settings, Visit visit, String title) {
        Texts t = visit.texts();
        return Page.of(visit, title)
                .below(
                        new BodyNames(t).of(settings.body()),
                        "/associations/" + settings.body().code().text())
                .below(t.get("settings.title"), SettingsPath.of(settings.body()));
    }
}
