/**
 * {@code ./mamis bench}: what the system takes beside what bare JDBC takes for the same, in one run. Ours and its floor take
 * turns; what both answer is compared before a time counts. {@code docs/decisions/0034} says what each floor is.
 */
package jp.mamis.cli.bench;
