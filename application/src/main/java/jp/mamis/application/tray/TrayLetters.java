package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;

/**
 * Letters to be printed.
 *
 * @param sender  the body that writes, as it has introduced itself
 * @param written the day that stands on the letters
 */
public record TrayLetters(
        Association body, AssociationProfile.Contents sender, LocalDate written, List<TrayLetter> letters) {

    public TrayLetters {
        letters = List.copyOf(letters);
    }
}
