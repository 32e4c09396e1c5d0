/** Commands about how many members there are. */
package jp.mamis.cli.statistics;
