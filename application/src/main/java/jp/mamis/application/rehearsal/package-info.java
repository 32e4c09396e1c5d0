/**
 * The demonstration: log-ins to try the system with, and a synthetic nation of invented doctors. Feeds the same domain
 * transitions, ports and use cases as real work, so what it makes obeys the rules. Only boot packages and tests may use
 * it; it knows nothing of how anything is shown, and refuses to work where real people are kept.
 */
package jp.mamis.application.rehearsal;
