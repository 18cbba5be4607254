using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using PolicyLens.Benchmarks;

if (args is ["ratios"])
{
    Ratios.Print(Console.Out);
    return;
}

if (args is ["compare"])
{
    CompareRatios.Print(Console.Out);
    return;
}

if (args is ["search", .. var size])
{
    SearchRatios.Print(Console.Out, size is [var sections] ? int.Parse(sections, CultureInfo.InvariantCulture) : 100_000);
    return;
}

if (args is ["watch"])
{
    WatchRatios.Print(Console.Out);
    return;
}

if (args is ["watch-server"])
{
    WatchRatios.Serve(Console.Out);
    return;
}

if (args is ["changes"])
{
    ChangesRatios.Print(Console.Out);
    return;
}

if (args is ["redline"])
{
    RedlineRatios.Print(Console.Out);
    return;
}

// DiffPlex is published without optimisation; that is the peer as everybody gets it.
BenchmarkSwitcher.FromAssembly(typeof(WatchRatios).Assembly)
    .Run(args, DefaultConfig.Instance.WithOptions(ConfigOptions.DisableOptimizationsValidator));
