"""Spark in this process, asked line by line in JSON and answering the same way; it ends when its input does.

Arguments: the master, and a folder for the tables.
"""

import json
import os
import re
import sys
from decimal import Decimal
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.functions import col

master, folder = sys.argv[1:]

root = (
    SparkSession.builder.master(master)
    .config("spark.driver.memory", "2g")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.sql.warehouse.dir", folder)
    # Days before 1582 as they are written, which 3.5 asks to choose.
    .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
    .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
    .config("spark.sql.legacy.createHiveTableByDefault", "false")
    .getOrCreate()
)
root.sparkContext.setLogLevel("OFF")

# A session each with the ANSI mode on and off, over the same tables.
sessions = {}
for ansi in (False, True):
    sessions[ansi] = root.newSession()
    sessions[ansi].conf.set("spark.sql.ansi.enabled", ansi)


def select(spark, sql):
    frame = spark.sql(sql)
    # By position, since a name may hold a dot or a quote.
    names = frame.columns
    numbered = frame.toDF(*[f"c{at}" for at in range(len(names))])
    texts = numbered.select(
        [col(name) if kind.startswith("decimal") else col(name).cast("string") for name, kind in numbered.dtypes]
    )
    # As text, Spark writes a decimal of 0 with its scale: 0E-10.
    return [dict(zip(names, map(in_digits, row))) for row in texts.collect()]


def in_digits(value):
    return format(value, "f") if isinstance(value, Decimal) else value


def load(spark, table, file):
    """Fills a table from a Parquet file of texts."""
    texts = spark.read.parquet(file)
    typed = [
        texts[found].cast(wanted.dataType).alias(wanted.name)
        for found, wanted in zip(texts.columns, spark.table(table).schema)
    ]
    texts.select(typed).write.insertInto(table)


def spent():
    """Processor time of Spark's own process in seconds, and the most memory it had in bytes."""
    process = root.sparkContext._gateway.proc.pid
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    ticks = int(fields[11]) + int(fields[12])
    return {"seconds": ticks / os.sysconf("SC_CLK_TCK"), "peak": int(peak[1]) * 1024}


def answer(asked):
    spark = sessions[asked["ansi"]]
    if "spent" in asked:
        return spent()
    if "select" in asked:
        return select(spark, asked["select"])
    if "load" in asked:
        return load(spark, asked["load"], asked["file"])
    for statement in asked["execute"]:
        spark.sql(statement)


print(json.dumps({"answer": root.version}), flush=True)
for line in sys.stdin:
    try:
        said = {"answer": answer(json.loads(line))}
    except Exception as error:
        said = {"error": str(error)[:2000]}
    print(json.dumps(said), flush=True)
root.stop()
