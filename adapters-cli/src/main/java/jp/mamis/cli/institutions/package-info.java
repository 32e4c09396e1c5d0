/** Commands on the register of institutions. */
package jp.mamis.cli.institutions;
