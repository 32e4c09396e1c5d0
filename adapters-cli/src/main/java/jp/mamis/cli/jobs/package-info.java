/** Commands about long work: how far it is, cancelling it, going on. */
package jp.mamis.cli.jobs;
