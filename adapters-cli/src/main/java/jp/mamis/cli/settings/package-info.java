/** {@code mamis association settings …}: the rules each body sets for itself. */
package jp.mamis.cli.settings;
