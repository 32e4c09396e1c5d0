package jp.mamis.cli.institutions;

import java.util.Map;
import jp.mamis.application.institutions.OrderedLoad;
import jp.mamis.cli.command.CommandContext;

/** Says what of the register ends by a load before somebody is asked. */
public final class LoadWarning {

    private LoadWarning() {}

    /** Silent where nothing ends. */
    public static void say(OrderedLoad load, CommandContext context) {
        if (load.ended() > 0) {
            context.say("institution.ends", Map.of("ended", load.ended()));
        }
        if (load.endsMany()) {
            context.say("institution.ends-many", Map.of("ended", load.ended(), "inForce", load.inForce()));
        }
    }
}
