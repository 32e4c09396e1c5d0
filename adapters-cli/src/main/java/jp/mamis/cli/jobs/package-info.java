/** Commands about long work: how far it is, cancelling it, going on. Knows not what it does. */
package jp.mamis.cli.jobs;
