package jp.mamis.cli.hierarchy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.KeepAssociationProfile;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationProfile.Contents;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what a body says about itself; what no option names stays. For the body's own administrator. */
@Command(
        name = "keep-profile",
        description = "Change a body's contact; what no option names stays, an empty text removes.")
public final class AssociationKeepProfile implements Runnable {

    /** The parts of an address, which come together. */
    static final class AddressOptions {
        @Option(names = "--postal-code", paramLabel = "CODE", required = true, description = "postal code")
        private String postalCode = "";

        @Option(
                names = "--prefecture",
                paramLabel = "NAME",
                required = true,
                description = "JIS code, or the name in kanji")
        private String prefecture = "";

        @Option(names = "--line", paramLabel = "TEXT", required = true, description = "town, street and number")
        private String line = "";

        @Option(names = "--building", paramLabel = "TEXT", description = "building and room")
        private String building = "";

        Address address() {
            return Address.parse(PostalCode.parse(postalCode), Prefecture.parse(prefecture), line, building);
        }
    }

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @ArgGroup(exclusive = false)
    private @Nullable AddressOptions address;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "telephone")
    private @Nullable String phone;

    @Option(names = "--fax", paramLabel = "NUMBER", description = "FAX")
    private @Nullable String fax;

    @Option(names = "--mail", paramLabel = "ADDRESS", description = "mail address")
    private @Nullable String mail;

    @Option(names = "--president", paramLabel = "NAME", description = "family and given name with a space between")
    private @Nullable String president;

    @Option(names = "--unit", paramLabel = "NAME", description = "unit of the office that answers questions")
    private @Nullable String unit;

    @Option(
            names = "--area",
            paramLabel = "MUNICIPALITY",
            description = "municipality of the area, and behind a space which part of it; once for each, which replace"
                    + " those before; an empty text removes them")
    private @Nullable String @Nullable [] area;

    private final CommandContext context;

    public AssociationKeepProfile(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        AssociationCode body = AssociationCode.parse(code);
        AssociationPage page = context.require(context.system()
                .hierarchy()
                .associationQueries()
                .find(body)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND)));
        KeepAssociationProfile.Command command = new KeepAssociationProfile.Command(
                body, page.profile().version(), changed(page.profile().contents()));
        long version = context.require(
                        context.system().hierarchy().keepAssociationProfile().keep(command, context.caller()))
                .number();
        context.say("association.kept", Map.of("code", body, "version", version));
    }

    private Contents changed(Contents now) {
        return new Contents(
                Optional.ofNullable(address).map(AddressOptions::address).or(now::address),
                changed(phone, now.phone(), PhoneNumber::parse),
                changed(fax, now.fax(), PhoneNumber::parse),
                changed(mail, now.mail(), MailAddress::parse),
                changed(president, now.president(), AssociationKeepProfile::name),
                changed(unit, now.unit(), ContactUnit::parse),
                area == null ? now.area() : Area.parse(String.join("\n", area)));
    }

    // The present value is an Optional component; what is not named keeps it.
    private static <T> Optional<T> changed(@Nullable String option, Optional<T> now, Function<String, T> parse) {
        return option == null
                ? now
                : Optional.of(option).filter(text -> !text.isBlank()).map(parse);
    }

    private static PersonName name(String text) {
        String[] parts = text.strip().split("[ 　]+", 2);
        return PersonName.parse(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
