package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamis.application.accounts.SuspensionQueries.Suspendable;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/** Draws an account to suspend or to resume: since when, by whom and why it is suspended. */
final class SuspensionDrawing {

    private final AccountFrame frame;
    private final Supplier<Hierarchy> hierarchy;

    SuspensionDrawing(AccountFrame frame, Supplier<Hierarchy> hierarchy) {
        this.frame = frame;
        this.hierarchy = hierarchy;
    }

    Response page(int status, SuspensionForm.Place place, Suspendable account, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = place.found()
                .below(Page.of(frame.visit(place.path(), request), t.get("suspension.title")))
                .showing(form);
        return frame.show(
                status,
                "suspension",
                page,
                Map.of(
                        "form",
                        form,
                        "facts",
                        facts(account, page),
                        "holder",
                        account.holder().text(),
                        "suspended",
                        account.suspension().isPresent(),
                        "liftable",
                        account.liftable(),
                        "version",
                        Long.toString(account.version().number()),
                        "back",
                        place.found().back(),
                        "reasons",
                        reasons(t)));
    }

    Facts facts(Suspendable account, Page page) {
        Texts t = page.texts();
        Facts facts = Facts.none()
                .and(t.get("accounts.login-id"), account.loginId().text())
                .and(t.get("accounts.holder"), account.holder().text());
        return account.suspension()
                .map(why -> why(facts, why, account.by(), page))
                .orElseGet(() -> facts.and(t.get("accounts.state"), Cell.chip(Chip.good(t.get("suspension.in-use")))));
    }

    private Facts why(Facts facts, Suspension why, Optional<HolderName> by, Page page) {
        Texts t = page.texts();
        Facts told = facts.and(t.get("accounts.state"), Cell.chip(Chip.bad(t.get("accounts.suspended"))))
                .and(t.get("suspension.since"), page.dates().moment(why.since()))
                .and(t.get("suspension.by"), by(why, by, t))
                .and(t.get("suspension.reason"), reason(why.reason(), t));
        return why.note()
                .map(note -> told.and(t.get("suspension.note"), Cell.lines(List.of(note.split("\n")))))
                .orElse(told);
    }

    private String by(Suspension why, Optional<HolderName> by, Texts t) {
        if (by.isEmpty()) {
            return t.get("suspension.by-system");
        }
        String holder = by.get().text();
        return why.body()
                .map(body -> t.get("suspension.by-at", Map.of("holder", holder, "body", name(body, t))))
                .orElseGet(() -> t.get("suspension.by-system-administration", "holder", holder));
    }

    private String name(AssociationId body, Texts t) {
        return new BodyNames(t).of(hierarchy.get().require(body));
    }

    private static String reason(SuspensionReason reason, Texts t) {
        return t.get("suspension-reason." + DutyTexts.slug(reason));
    }

    private static List<Choice> reasons(Texts t) {
        return Stream.of(SuspensionReason.values())
                .map(reason -> Choice.of(reason.name(), reason(reason, t)))
                .toList();
    }
}
