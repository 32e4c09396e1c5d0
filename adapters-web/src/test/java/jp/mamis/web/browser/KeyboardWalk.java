package jp.mamis.web.browser;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** A walk through a page with the tabulator key. */
public final class KeyboardWalk {

    /**
     * Notes where the key leads to, when it is let go: by then the page has scrolled. Chromium leads to a group of radio
     * buttons once: to the one chosen, else to the first.
     */
    private static final String WALK = """
            () => {
                const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
                const entry = (radio) => {
                    const group = [...document.querySelectorAll("input[type=radio]")]
                        .filter((other) => other.form === radio.form && other.name === radio.name);
                    return group.find((other) => other.checked) ?? group[0];
                };
                const due = [...document.querySelectorAll(all)].filter((element) =>
                    element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true })
                        && (element.type !== "radio" || entry(element) === element));
                const look = (element) => {
                    const style = getComputedStyle(element);
                    const outline = style.outlineStyle === "none" ? "" : style.outline;
                    return [outline, style.boxShadow, style.borderColor, style.borderWidth, style.backgroundColor].join();
                };
                const called = (element) => element.tagName.toLowerCase() + " "
                    + (element.labels?.[0]?.innerText ?? (element.innerText || element.name)).trim().slice(0, 30);
                const hits = (element) => [...element.getClientRects()].some((box) => {
                    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
                    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
                    if (right - left < 2 || bottom - top < 2) {
                        return false;
                    }
                    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
                    return hit !== null && element.contains(hit);
                });
                // Blurring alone would leave the way beginning where the focus was.
                const top = document.createElement("span");
                top.tabIndex = -1;
                document.body.prepend(top);
                top.focus();
                top.remove();
                const unfocused = new Map(due.map((element) => [element, look(element)]));
                const reached = [];
                const faults = due.filter((element) => element.tabIndex > 0)
                    .map((element) => "has an order of its own: " + called(element));
                document.addEventListener("keyup", (event) => {
                    const element = document.activeElement;
                    if (event.key !== "Tab" || element === null || element === document.body) {
                        return;
                    }
                    if (reached.length === due.length && element === due[0]) {
                        return;
                    }
                    reached.push(element);
                    if (!unfocused.has(element)) {
                        faults.push("not expected: " + called(element));
                    } else if (look(element) === unfocused.get(element)) {
                        faults.push("shows no focus: " + called(element));
                    }
                    if (!hits(element)) {
                        faults.push("covered or outside: " + called(element));
                    }
                });
                return {
                    stops: due.length,
                    start: () => {
                        due[0]?.focus();
                        return document.activeElement.matches(".skip-link");
                    },
                    faults: () => {
                        const order = reached.map(called).join(" | ");
                        const wished = due.map(called).join(" | ");
                        if (order !== wished) {
                            faults.push("led to: " + order + " instead of: " + wished);
                        }
                        return faults;
                    },
                };
            }
            """;

    /** Leaves the page as if it had just been opened. */
    private static final String END = """
            () => {
                const after = document.querySelector("main").compareDocumentPosition(document.activeElement);
                const wrapped = document.activeElement === document.body || document.activeElement.matches(".skip-link");
                document.activeElement.blur();
                history.replaceState(null, "", location.pathname + location.search);
                scrollTo(0, 0);
                return wrapped || (after & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
            }
            """;

    private static final double PATIENCE = 5_000;

    private KeyboardWalk() {}

    /** What is wrong, in words: stops left out, out of order or added, without visible focus, covered, or off the screen. */
    public static List<String> faults(Page page) {
        JSHandle walk = page.evaluateHandle(WALK);
        int stops = (int) walk.evaluate("walk => walk.stops");
        for (int press = 0; press <= stops; press++) {
            page.keyboard().press("Tab");
        }
        List<String> faults = new ArrayList<>();
        ((List<?>) walk.evaluate("walk => walk.faults()")).forEach(fault -> faults.add((String) fault));
        if (!(boolean) walk.evaluate("walk => walk.start()")) {
            faults.add("does not begin at the way to the content");
            return faults;
        }
        page.keyboard().press("Enter");
        try {
            page.waitForFunction(
                    "() => document.activeElement.id === 'main'",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError unmoved) {
            faults.add("the way to the content leads nowhere");
        }
        page.keyboard().press("Tab");
        if (!(boolean) page.evaluate(END)) {
            faults.add("behind the way to the content something before it comes next");
        }
        return faults;
    }
}
