package jp.mamis.cli.settings;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.OwnCategory;

/** What the command line prints of a body's rules; categories and workflow as {@link SettingsSet} takes them. */
final class SettingsColumns {

    private SettingsColumns() {}

    static List<Column<DatedRules>> of(SettingsPage page) {
        return List.of(
                Column.of("validFrom", DatedRules::validFrom),
                Column.of("inForce", dated -> page.now().filter(dated::equals).isPresent()),
                Column.of("minTier", dated -> dated.rules().reach().atLeast().map(Tier::number)),
                Column.of("maxTier", dated -> dated.rules().reach().atMost().map(Tier::number)),
                Column.of("direct", dated -> dated.rules().reach().direct()),
                Column.of("several", dated -> dated.rules().several()),
                Column.of(
                        "categories",
                        dated -> dated.rules().categories().stream()
                                .map(SettingsColumns::category)
                                .toList()),
                Column.of("start", dated -> dated.rules().start()),
                Column.of("boardDays", dated -> said(dated.rules().boardDays())),
                Column.of("workflow", dated -> WorkflowOption.text(dated.rules().workflow())),
                Column.of("answerDays", dated -> dated.rules().answerTime().days()),
                Column.of(
                        "documents",
                        dated -> dated.rules().documents().stream()
                                .map(DocumentOption::text)
                                .toList()),
                Column.of(
                        "exemptions",
                        dated -> dated.rules().exemptions().stream()
                                .map(ExemptionOption::text)
                                .toList()),
                Column.of("notice", dated -> said(dated.rules().notice().japanese())),
                Column.of("noticeEn", dated -> said(dated.rules().notice().english())),
                Column.of("seal", dated -> dated.rules().notice().sealed()),
                Column.of("honorific", dated -> dated.rules().letters().honorific()),
                Column.of("sender", dated -> said(dated.rules().letters().sender())),
                Column.of(
                        "presidentTitle", dated -> said(dated.rules().letters().title())),
                Column.of("letterOpening", dated -> said(dated.rules().letters().opening())),
                Column.of("letterClosing", dated -> said(dated.rules().letters().closing())),
                Column.of("letterNumber", dated -> said(dated.rules().letters().number())),
                Column.of(
                        "labelAddress",
                        dated -> dated.rules().letters().labels().address()));
    }

    private static String category(OwnCategory category) {
        return String.join(
                ":",
                category.code().text(),
                category.label(),
                category.mapsTo().map(Enum::name).orElse(""),
                yen(category.entrance()),
                yen(category.annual())
                        + category.young()
                                .map(young -> "/" + young.upTo() + "/"
                                        + young.annual().amount())
                                .orElse(""),
                category.feeNote());
    }

    private static String yen(Optional<Yen> fee) {
        return fee.map(some -> Long.toString(some.amount())).orElse("");
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
