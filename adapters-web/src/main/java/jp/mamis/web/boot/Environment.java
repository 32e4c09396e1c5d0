package jp.mamis.web.boot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.labels.ConfiguredSheets;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.domain.hpki.status.AnswerLife;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.persistence.mail.SmtpSettings;
import jp.mamis.web.health.BearerToken;

/** Variables of which an empty one counts as not given. */
record Environment(Map<String, String> variables) {

    Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String or(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    /** @throws WrongSetting naming the sheet at fault, its field and the rule */
    LabelSheets labelSheets() {
        try {
            return optional("MAMIS_LABEL_SHEETS").map(ConfiguredSheets::read).orElse(LabelSheets.STANDARD);
        } catch (ConfiguredSheets.Unusable unusable) {
            throw new WrongSetting("MAMIS_LABEL_SHEETS: " + unusable.what());
        }
    }

    /** @throws WrongSetting for an address that is none */
    Optional<SmtpSettings> mail() {
        try {
            return optional("MAMIS_SMTP_URL").map(url -> SmtpSettings.parse(url, or("MAMIS_MAIL_FROM", "")));
        } catch (SmtpSettings.Unusable unusable) {
            throw new WrongSetting(unusable.what());
        }
    }

    /** @throws WrongSetting for anything but whole days within the bounds of such a life */
    DraftLife draftLife() {
        int most = (int) DraftLife.LONGEST.toDays();
        int usual = (int) DraftLife.USUAL.length().toDays();
        return new DraftLife(Duration.ofDays(number("MAMIS_DRAFT_DAYS", most, usual, " days")));
    }

    /** @throws WrongSetting for anything but whole hours within the bounds of such a life */
    AnswerLife answerLife() {
        int most = (int) AnswerLife.MOST.toHours();
        int usual = (int) AnswerLife.USUAL.length().toHours();
        return new AnswerLife(Duration.ofHours(number("MAMIS_ANSWER_HOURS", most, usual, " hours")));
    }

    /** @throws WrongSetting for anything but yes and no */
    boolean yes(String name, boolean otherwise) {
        return switch (or(name, otherwise ? "yes" : "no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new WrongSetting(name + " must be yes or no, not \"" + or(name, "") + "\"");
        };
    }

    /** @throws WrongSetting for one that is too short */
    Optional<BearerToken> bearerToken(String name) {
        try {
            return optional(name).map(BearerToken::new);
        } catch (IllegalArgumentException tooShort) {
            throw new WrongSetting(name + " must have at least " + BearerToken.SHORTEST + " characters");
        }
    }

    /** @throws WrongSetting for anything but whole minutes from 1 to {@code most} */
    Duration minutes(String name, int most, Duration otherwise) {
        return Duration.ofMinutes(number(name, most, (int) otherwise.toMinutes(), " minutes"));
    }

    /** @throws WrongSetting for anything but whole numbers from 1 to {@code most} */
    int number(String name, int most, int otherwise) {
        return number(name, most, otherwise, "");
    }

    private int number(String name, int most, int otherwise, String unit) {
        String text = or(name, Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
            throw new WrongSetting(name + " must be 1 to " + most + unit + ", not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
